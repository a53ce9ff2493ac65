"""Documents signed as a signing client would: pyHanko, a certificate made here, the place that JSON tells."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore

from tests.verify.edited import SOURCE, built

OFFICIAL = "disahkan_oleh: {jabatan: Kepala Dinas, nama: Hasrin Karim, nip: 19621205 198502 1 001}\n"
SIGNED = SOURCE + OFFICIAL
_DAY = timedelta(days=1)


@cache
def signer() -> signers.SimpleSigner:
    """Return somebody who vouches for himself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Hasrin Karim")])
    now = datetime.now(UTC)
    begun = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number(), now - _DAY, now + _DAY)
    usage = x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    constraints = x509.BasicConstraints(ca=True, path_length=None)
    made = begun.add_extension(usage, critical=True).add_extension(constraints, critical=True)
    certificate = made.sign(key, hashes.SHA256())
    return _signer(key, certificate)


def _signer(key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> signers.SimpleSigner:
    from asn1crypto import keys
    from asn1crypto import x509 as asn1
    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return signers.SimpleSigner(
        signing_cert=asn1.Certificate.load(certificate.public_bytes(Encoding.DER)),
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )


def places() -> list[dict[str, object]]:
    """Return where the document may be signed, as the JSON layout tells it."""
    found: list[dict[str, object]] = json.loads(built("json", SIGNED))["signatures"]
    return found


@cache
def signed(*, visible: bool) -> bytes:
    """Return the document, signed; ``visible`` in the official's place."""
    place = next(each for each in places() if each["kind"] == "official")
    where = {"on_page": place["page"] - 1, "box": tuple(map(round, place["box"]))} if visible else {}
    field = fields.SigFieldSpec("Pengesahan", **where)
    writer = IncrementalPdfFileWriter(BytesIO(built("pdf", SIGNED)))
    metadata = signers.PdfSignatureMetadata(field_name="Pengesahan")
    out: BytesIO = signers.sign_pdf(writer, metadata, signer(), new_field_spec=field)
    return out.getvalue()


def validated(data: bytes) -> PdfSignatureStatus:
    """Return what pyHanko says of the file's one signature, its signer trusted."""
    (embedded,) = PdfFileReader(BytesIO(data)).embedded_signatures
    context = ValidationContext(trust_roots=[signer().signing_cert], allow_fetching=False)
    return validate_pdf_signature(embedded, context)

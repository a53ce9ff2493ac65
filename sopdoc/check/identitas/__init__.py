"""The identity block: titles, signers, and institutions that are not the office."""

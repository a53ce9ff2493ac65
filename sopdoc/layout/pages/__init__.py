"""Every kind of page but the procedure's: cover, identity, worksheet, revisions, lists."""

"""The finder of texts: a small network that says where texts of figures stand and how they are turned
(docs/decisions/2026-11-28-text-finder.md)."""

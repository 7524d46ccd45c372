"""The reader of lines: a small network that reads the texts of figures, beside PP-OCR's (docs/decisions/2026-11-28-line-reader.md)."""

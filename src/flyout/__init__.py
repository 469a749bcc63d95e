"""Check what is said about missile systems, against other sources and against physics."""

__version__ = "0.1.0"

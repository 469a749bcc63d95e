"""Vehicles from files and from published figures."""

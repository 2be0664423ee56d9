"""PyYAML, or the command that installs it."""

try:
    import yaml
except ImportError:
    raise ImportError(
        "reading and writing YAML needs PyYAML: pip install 'privpolicy[yaml]' (JSON files need nothing)"
    ) from None

__all__ = ["yaml"]

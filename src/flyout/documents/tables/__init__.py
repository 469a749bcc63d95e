"""Tables of a page or an Office file as lines of text: "Label: value"."""

"""Whether the bands hold what was published: leave one out, over the whole catalogue."""

"""Which names a page uses as places, and which of them may be one."""

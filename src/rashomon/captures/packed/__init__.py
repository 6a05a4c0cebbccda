"""Containers of any files, and the guarded streams that unpack them: zip, gzip, bzip2, xz, zstd.

What stands in one is handed on to the module of its own format.
"""

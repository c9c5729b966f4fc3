"""A working case as one file: everything it rests on, to be stored elsewhere or handed to another house.

The file is JSON. ``records`` holds each record under its kind and public id; the rows of a record stand inside it in the
order in which they were entered, and the citations of a row inside the row. One record names another by its public id,
and a row that others name has a ``key``. Every value is written, empty ones too. The same case gives the same bytes.

What belongs to a case and how each value is written is found in the models (``extent``, ``schema``): nothing is listed
twice, and a column or table that nobody decided on fails a test.
"""

"""A table of other people's cases (CSV, TSV, XLSX), taken in row by row as drafts.

A file is read whole before anything is stored (``sheet``), its columns become ours (``mapping``, ``layout``), a row becomes
the rows of a case (``drafting``) under the rules of the database (``constraints``), and drafts are stored by the hundred
(``storing``). A row that was taken before is known by its number in their list; ``updating`` changes it as an edit would.
Nothing here publishes.
"""

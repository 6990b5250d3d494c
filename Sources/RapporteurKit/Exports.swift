// One import is enough for a program that uses the library: what is read comes from Reading, what is made from Records.
@_exported import Reading
@_exported import Records

#!/usr/bin/env python3
"""face.py COLLECTION FACE OUT_FOLDER

Takes the wanted face (such as "Noto Sans CJK SC Bold") out of a font collection, with the characters of GB/T 2312 and
Latin only, and writes it as the family "Yiwang Hall". JavaFX opens every face of a collection that it touches, 20 of
Noto's at 1 MB each, and the glyphs of one page lie scattered over 16 MB; a small face holds them in 1.5 MB. Whatever is
not in it, a rare name for one, still comes from the whole font behind it.
"""
import os
import sys
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTCollection

FAMILY = 'Yiwang Hall'


def characters():
    rows = (bytes([a, b]) for a in range(0xa1, 0xf8) for b in range(0xa1, 0xff))
    han = {ord(text) for text in (row.decode('gb2312', 'ignore') for row in rows) if len(text) == 1}
    return han | set(range(0x20, 0x7f)) | {0xa0, 0xb7, 0xd7, 0x2014, 0x2026, 0x25cf}


def main():
    collection, wanted, folder = sys.argv[1:]
    faces = [face for face in TTCollection(collection, lazy=True).fonts if face['name'].getDebugName(4) == wanted]
    if not faces:
        sys.exit(f'{collection} holds no face {wanted}')
    face = faces[0]
    options = Options(layout_features=[], hinting=False, desubroutinize=True, notdef_outline=True, name_IDs=['*'], name_languages=['*'])
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters())
    subsetter.subset(face)
    style = 'Bold' if wanted.endswith(' Bold') else 'Regular'
    names = face['name']
    names.names = [record for record in names.names if record.nameID in (0, 13, 14)]
    full = FAMILY if style == 'Regular' else f'{FAMILY} {style}'
    for identity, text in ((1, FAMILY), (2, style), (4, full), (6, full.replace(' ', '') + '-' + style)):
        names.setName(text, identity, 3, 1, 0x409)
    face.save(os.path.join(folder, f'yiwang-hall-{style.lower()}.otf'))


main()

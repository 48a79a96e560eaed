const combiningMarks = /\p{Diacritic}/gu
const spacesAndDashes = /[\s\p{Pd}]+/gu

/**
 * The key on which two spellings of one name meet: no case, no accents, đ as d, spaces and dashes alike.
 * NFC or NFD, hoà or hòa, "Văn hoá – Thông tin" or "Văn hóa-Thông tin" give the same key.
 */
export const foldKey = (name: string): string =>
  name
    .normalize("NFD")
    .toLowerCase()
    .replace(combiningMarks, "")
    .replaceAll("đ", "d")
    .replace(spacesAndDashes, " ")
    .trim()

/** x^32 + x^26 + ... + 1, bits reversed. */
const polynomial = 0xedb88320

/**
 * The checksum of .zip and PNG, bit by bit: meant for small files.
 * Source: ISO 15948, annex D; PKWARE APPNOTE 6.3, section 4.4.7.
 * @returns an unsigned 32-bit integer
 */
export function crc32(bytes: Uint8Array): number {
  let register = 0xffffffff
  for (const byte of bytes) {
    register ^= byte
    for (let bit = 0; bit < 8; bit += 1) {
      register = register & 1 ? (register >>> 1) ^ polynomial : register >>> 1
    }
  }
  return ~register >>> 0
}

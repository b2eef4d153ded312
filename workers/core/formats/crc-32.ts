/** x^32 + x^26 + ... + 1, bits reversed. */
const polynomial = 0xedb88320

/** What each byte leaves in an empty register. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let register = byte
  for (let bit = 0; bit < 8; bit += 1) {
    register = register & 1 ? (register >>> 1) ^ polynomial : register >>> 1
  }
  return register
})

/**
 * The checksum of .zip and PNG, byte by byte.
 * Source: ISO 15948, annex D; PKWARE APPNOTE 6.3, section 4.4.7.
 * @returns an unsigned 32-bit integer
 */
export function crc32(bytes: Uint8Array): number {
  let register = 0xffffffff
  for (let place = 0; place < bytes.length; place += 1) {
    register = (register >>> 8) ^ remainders[(register ^ bytes[place]) & 0xff]
  }
  return ~register >>> 0
}

// The signature that antivirus makers agreed on for tests, in two parts, so that this file does not carry it.
const signature = Buffer.from(['EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!'].join(''))

/** True for the standard test file of antivirus programs, also inside another file. */
export function isTestVirus(bytes: Buffer): boolean {
  return bytes.includes(signature)
}

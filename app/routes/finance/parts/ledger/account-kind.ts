/** What the code of an account says of its kind: the part of it before the id of what it belongs to. */
export function accountKindOf(code: string): string {
  return code.split(':')[0] ?? ''
}

/** The same by the kind that the database keeps. */
export function partOfCode(kind: string): string {
  return kind === 'buyer_escrow' ? 'escrow' : kind
}

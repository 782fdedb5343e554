/** What who asks to sell has to give, as what she sells, in the order of the form. */
export const sellerRequirements = [
  ['artisan', 'status'],
  ['artisan', 'address'],
  ['artisan', 'account'],
  ['enterprise', 'status'],
  ['enterprise', 'staff'],
  ['enterprise', 'address'],
  ['enterprise', 'account'],
] as const

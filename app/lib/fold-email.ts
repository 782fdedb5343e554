/**
 * Another spelling of one mailbox is the same: capitals, a "+tag", and the dots that Gmail does not see. Only for
 * comparing: mail goes to the address as it was typed.
 */
export function foldEmail(email: string): string {
  const [name = '', host = ''] = email.toLowerCase().split('@')
  const box = name.replace(/\+.*$/, '')
  if (host !== 'gmail.com' && host !== 'googlemail.com') return `${box}@${host}`
  return `${box.replaceAll('.', '')}@gmail.com`
}

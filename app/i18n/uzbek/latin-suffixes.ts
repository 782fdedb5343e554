const nominal =
  'l[ai]r|lar[iy]|lik|lig|li|siz|chi|cha|gina|kina|qina|niki|ning|ni|ga|ka|qa|dagi|daki|dan|da|gacha|day|dek|dosh|' +
  'simon|shunos|xona|parast|soz|vor|vachcha|aro|dir|mi|man|san|miz|siz|im|ing|imiz|ingiz|ngiz|m|ng|si|i|iy|viy|u|ku'
const verbal = 'la(?:sh|n|t)?(?:tir|il)*(?:moq|ma|ish|sh|gan|yotgan|di|b|y|ydi|r|sa|uv|v|ng)?\\p{L}*'

/** Matches what may stand after an Uzbek or borrowed noun: cases, possessives, plural, `-lik`, `-lash`… */
export const latinSuffixes = new RegExp(`^(?:${nominal})*(?:${verbal})?$`, 'u')

import { slugify } from '~/i18n/uzbek/slugify'

/** The address of a shop of this name; a few digits of its id tell it from others of the name. */
export function shopSlug(displayName: string, id: string): string {
  return `${slugify(displayName).slice(0, 60) || 'ustaxona'}-${id.slice(-6)}`
}

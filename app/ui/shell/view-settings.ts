export const themes = ['auto', 'light', 'dark', 'contrast'] as const
export const textSizes = ['100', '125', '150', '175', '200'] as const

/** How a person wants to see pages; stands on `<html>` as `data-theme`, `data-text`, `data-images`. */
export interface ViewSettings {
  theme: (typeof themes)[number]
  /** Per cent of the browser's own size. */
  text: (typeof textSizes)[number]
  images: 'on' | 'off'
}

export const defaultViewSettings: ViewSettings = { theme: 'auto', text: '100', images: 'on' }

/** Whatever is not a known value falls back to the default. */
export function parseViewSettings(input: Readonly<Record<string, unknown>>): ViewSettings {
  return {
    theme: themes.find((theme) => theme === input.theme) ?? defaultViewSettings.theme,
    text: textSizes.find((size) => size === input.text) ?? defaultViewSettings.text,
    images: input.images === 'off' ? 'off' : 'on',
  }
}

/** Attributes for the root element: the settings, or their places. */
export function viewSettingsAttributes({ theme, text, images }: Record<keyof ViewSettings, string>) {
  return { 'data-theme': theme, 'data-text': text, 'data-images': images }
}

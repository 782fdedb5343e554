import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import remixOptions from './remix.config.js'

/** Pages are not hydrated, so nothing in the browser takes a changed module: the page is asked for again. */
const reloadPages: Plugin = {
  name: 'reload-pages',
  apply: 'serve',
  handleHotUpdate({ file, server }) {
    if (/\/(app|locales)\/.*\.(tsx?|css|json)$/.test(file)) server.ws.send({ type: 'full-reload' })
  },
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), reloadPages],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  build: { target: 'es2020', assetsInlineLimit: 0, sourcemap: false },
  server: { middlewareMode: true },
})

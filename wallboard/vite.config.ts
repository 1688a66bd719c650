import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const hub = 'http://localhost:4000'

// Pages that the hub serves: the wall, the desk, and the public's way in.
const pages = { index: 'index.html', desk: 'desk.html', lapor: 'lapor.html' }

// The gallery is a page for those who build the wall; an election's hub does not serve it.
const gallery = process.env['PANTAU_GALLERY'] === '1' ? { gallery: 'gallery.html' } : {}

export default defineConfig({
  plugins: [vue()],
  resolve: { conditions: ['ruang-pantau', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    // A wall asks nobody for anything: small files must not become data: URLs that a CSP refuses.
    assetsInlineLimit: 0,
    rolldownOptions: { input: { ...pages, ...gallery } },
  },
  server: {
    proxy: {
      '/graphql': { target: hub, ws: true },
      '/boundaries': { target: hub },
      '/attachments': { target: hub },
      '/stations': { target: hub },
    },
  },
})

import { defineConfig } from 'vite';

export default defineConfig({
  // Works wherever it is hosted.
  base: './',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // Nothing inline: the Content-Security-Policy allows files of the page only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // `npx vite web` beside `npx mnist serve`, for work on the page.
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});

import '../theme/base.css'
import { createApp } from 'vue'
import { readWallUrl } from '../app/wall-url.ts'
import { applyTheme } from '../theme/index.ts'
import GalleryPage from './GalleryPage.vue'

const { theme, language } = readWallUrl(location.search)
applyTheme(theme, document.documentElement)
document.documentElement.lang = language
createApp(GalleryPage).mount('#wall')

import './theme/base.css'
import { createApp } from 'vue'
import WallApp from './app/WallApp.vue'

createApp(WallApp).mount('#wall')

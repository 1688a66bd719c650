import '../theme/base.css'
import './desk.css'
import { createApp } from 'vue'
import DeskApp from './app/DeskApp.vue'

createApp(DeskApp).mount('#desk')

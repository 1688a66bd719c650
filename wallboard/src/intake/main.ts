import './intake.css'
import { createApp } from 'vue'
import IntakeApp from './IntakeApp.vue'

createApp(IntakeApp).mount('#lapor')

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root to draw into')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)

/** The page begins here. */
import { createRoot } from 'react-dom/client'
import { Shell } from './shell.tsx'
import './styles.css'

const place = document.getElementById('page')
if (place !== null) createRoot(place).render(<Shell />)
if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  // Without it the page works all the same while it is open; only opening it anew needs the network then.
  navigator.serviceWorker.register('offline.js').catch(() => {})
}

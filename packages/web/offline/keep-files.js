addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(version)
      .then((kept) => kept.addAll(files))
      .then(() => skipWaiting()),
  )
})

addEventListener('activate', (event) => {
  const forget = (names) => Promise.all(names.filter((name) => name !== version).map((name) => caches.delete(name)))
  event.waitUntil(
    caches
      .keys()
      .then(forget)
      .then(() => clients.claim()),
  )
})

addEventListener('fetch', (event) => {
  const { method, url } = event.request
  if (method !== 'GET' || new URL(url).origin !== location.origin) return
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then((kept) => kept ?? fetch(event.request)))
})

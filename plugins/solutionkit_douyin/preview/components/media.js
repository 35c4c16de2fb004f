// Pictures, and placeholders for media the preview has no picture of.

import { anything, flag, number, text } from 'preview/property.js'

const image = {
  properties: { src: text(), mode: text('scaleToFill'), lazyLoad: flag() },
  template: '<img alt="" draggable="false">',
  attached(component, host, phone) {
    const picture = host.querySelector('img')
    picture.onload = () => {
      host.removeAttribute('data-broken')
      component.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    }
    picture.onerror = () => {
      host.setAttribute('data-broken', '')
      phone.notice('file', component.data.src)
      component.triggerEvent('error', { errMsg: `load image fail ${component.data.src}` })
    }
  },
  changed(component, host, phone) {
    const { src, mode } = component.data
    host.dataset.mode = mode
    const address = phone.asset(src, component.owner)
    const picture = host.querySelector('img')
    host.toggleAttribute('data-broken', !address)
    if (!address) picture.removeAttribute('src')
    else if (picture.getAttribute('src') !== address) picture.setAttribute('src', address)
  },
}

const video = {
  properties: { src: text(), poster: text(), controls: flag(true), autoplay: flag(), loop: flag(), muted: flag(), objectFit: text('contain') },
  template: '<video playsinline></video>',
  attached(component, host) {
    const player = host.querySelector('video')
    for (const name of ['play', 'pause', 'ended', 'error']) player.addEventListener(name, () => component.triggerEvent(name, {}))
  },
  changed(component, host, phone) {
    const { src, poster, controls, loop, muted, objectFit } = component.data
    const player = host.querySelector('video')
    const address = phone.asset(src, component.owner)
    if (address && player.getAttribute('src') !== address) player.setAttribute('src', address)
    Object.assign(player, { controls, loop, muted, poster: phone.asset(poster, component.owner) })
    player.style.objectFit = objectFit
  },
}

/** A box that says what stands here on a phone. */
export function placeholder(title, properties, describe = () => '', more = {}) {
  return {
    properties,
    template: '<div class="preview-placeholder"><b></b><span></span></div>',
    ...more,
    attached(component, host, phone) {
      phone.notice('component', title.tag)
      more.attached?.(component, host, phone)
    },
    changed(component, host) {
      host.querySelector('b').textContent = title.label
      host.querySelector('span').textContent = describe(component.data)
    },
  }
}

const map = placeholder(
  { tag: 'map', label: '地图' },
  { latitude: number(), longitude: number(), scale: number(16), markers: anything([]), showLocation: flag() },
  ({ latitude, longitude }) => `${latitude}, ${longitude}`,
)

export const components = {
  image,
  'cover-image': image,
  video,
  map,
  canvas: { properties: { canvasId: text(), type: text(), disableScroll: flag() }, template: '<canvas></canvas>' },
  'web-view': placeholder({ tag: 'web-view', label: '网页' }, { src: text() }, ({ src }) => src),
  'live-player': placeholder({ tag: 'live-player', label: '直播' }, { src: text() }),
  camera: placeholder({ tag: 'camera', label: '相机' }, { devicePosition: text() }),
  ad: placeholder({ tag: 'ad', label: '广告位' }, { unitId: text(), type: text(), adIntervals: number(), fixed: flag(), scale: number(1) }),
}

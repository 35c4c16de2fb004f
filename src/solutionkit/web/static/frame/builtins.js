// The platform's components (`view`, `button` …), defined for the engine from the plugin's table.
//
// An entry has `properties`, a `template`, and may have `attached` (called once), `changed` (called
// then and after every change of a property), both with the component, its DOM node and the phone,
// and `detached` (called with the component, whose node is gone).

import { flag, text } from './property.js'

const COMMON = { hidden: flag(), ariaLabel: text(), ariaRole: text(), hoverClass: text() }

/** Define every entry as the tag `mp-<name>`. */
export function defineBuiltins(space, components, template, phone) {
  for (const [name, entry] of Object.entries(components)) {
    const definition = space.defineComponent(toDefinition(name, entry, template(name), phone))
    space.setGlobalUsingComponent('mp-' + name, definition)
  }
}

function toDefinition(name, entry, template, phone) {
  const properties = { ...COMMON, ...entry.properties }
  return {
    is: '__builtin/' + name,
    options: { virtualHost: false, styleScope: 0 },
    properties,
    template,
    observers: {
      [Object.keys(properties).join(',')]() {
        if (this.started && this.$$) refresh(this, entry, phone)
      },
    },
    lifetimes: {
      attached() {
        if (!this.started) start(this, entry, phone)
        refresh(this, entry, phone)
      },
      detached() {
        entry.detached?.(this)
      },
    },
  }
}

function start(component, entry, phone) {
  component.started = true
  component.owner = ownerPath(component)
  entry.attached?.(component, component.$$, phone)
  pressable(component, phone)
}

function refresh(component, entry, phone) {
  const { hidden, ariaLabel, ariaRole } = component.data
  component.$$.toggleAttribute('data-hidden', Boolean(hidden))
  if (ariaLabel) component.$$.setAttribute('aria-label', ariaLabel)
  if (ariaRole) component.$$.setAttribute('role', ariaRole)
  entry.changed?.(component, component.$$, phone)
}

function ownerPath(component) {
  return component.ownerShadowRoot?.getHostNode().is || ''
}

function pressable(component, phone) {
  const pressed = (on) => {
    const { hoverClass, disabled } = component.data
    if (!hoverClass || hoverClass === 'none' || disabled) return
    const scope = phone.project.components[component.owner]?.scope
    for (const name of hoverClass.split(/\s+/)) component.$$.classList.toggle(scope ? `${scope}--${name}` : name, on)
  }
  component.$$.addEventListener('pointerdown', () => pressed(true))
  for (const end of ['pointerup', 'pointerleave', 'pointercancel']) {
    component.$$.addEventListener(end, () => pressed(false))
  }
}

// The platform's components as the preview imitates them; a name that is missing here is reported.

import * as choice from './choice.js'
import * as form from './form.js'
import * as input from './input.js'
import * as layout from './layout.js'
import * as media from './media.js'
import * as openCapability from './open-capability.js'
import * as picker from './picker.js'
import * as scroll from './scroll.js'
import * as swiper from './swiper.js'

const GROUPS = [choice, form, input, layout, media, openCapability, picker, scroll, swiper]

/** Tag name to component. */
export const components = Object.assign({}, ...GROUPS.map(({ components: group }) => group))

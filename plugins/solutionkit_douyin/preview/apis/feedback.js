// Toasts, modals and action sheets.

import { refuse } from 'preview/platform-object.js'

const SIGNS = { success: 'done', fail: 'failed', loading: 'busy', none: '' }

/** Dialogs with the platform's words and results. */
export function feedback(phone) {
  const { dialogs } = phone
  return {
    promised: {
      showToast: async ({ title, icon = 'success', duration = 1500, mask }) =>
        dialogs.toast({ title, icon: SIGNS[icon], milliseconds: duration, mask }),
      hideToast: async () => dialogs.hideToast(),
      showLoading: async ({ title, mask }) => dialogs.toast({ title, icon: 'busy', mask }),
      hideLoading: async () => dialogs.hideToast(),
      showModal: (options) => modal(options, dialogs),
      async showActionSheet({ itemList = [] }) {
        const choices = itemList.map((label, id) => ({ id, label }))
        const tapIndex = await dialogs.sheet({ choices, cancel: '取消' })
        return tapIndex === null ? refuse('cancel') : { tapIndex }
      },
    },
  }
}

async function modal(options, dialogs) {
  const { title, content, showCancel = true, cancelText = '取消', confirmText = '确定', editable, placeholderText } = options
  const cancel = showCancel ? [{ id: 'cancel', label: cancelText, colour: options.cancelColor }] : []
  const answer = await dialogs.question({
    title,
    content: editable ? '' : content,
    input: editable ? { placeholder: placeholderText || '', value: content || '' } : null,
    buttons: [...cancel, { id: 'confirm', label: confirmText, colour: options.confirmColor }],
  })
  const confirm = answer.id === 'confirm'
  return { confirm, cancel: !confirm, ...(editable && { content: answer.typed }) }
}

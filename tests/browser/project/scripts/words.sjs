var STATES = { open: '营业中', closed: '休息中' }
function state(id) { return STATES[id] || id }
module.exports = { state: state }

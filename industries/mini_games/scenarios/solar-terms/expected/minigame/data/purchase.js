// 道具直购，由方案生成；要改就改方案。
// 依据: game.payment-scenes, game.payment-poll

module.exports = {
  "goodType": 2,
  "everySeconds": 3,
  "tries": 20
}

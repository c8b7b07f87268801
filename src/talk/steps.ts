/** The part of the result that says what is to be done, one step after another. */
export const STEPS = '步骤'

const WORDS =
  /^(?:步骤|每一?步|流程|申报(?:步骤|流程)|(?:那|我|接下来|下面|现在|该|要|应该|具体)*怎么(?:去)?(?:申报|报名|操作|报|办|办理|弄|搞)(?:呢|啊|呀|好)?)$/

/** 步骤, 怎么弄: words that ask for the steps and name no matter. */
export const asksForSteps = (word: string): boolean => WORDS.test(word)

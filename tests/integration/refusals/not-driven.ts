/** Refusals that are not driven here, by the reason. */
export const notDriven: Record<string, readonly string[]> = {
  'What is prepared asks no artisan for a staff: preparing it is refused so.': [
    'confirmRequirement proofs.rows.error.staff',
  ],
  'It approves nobody: approveSeller is refused so.': ['decideSeller proofs.error.open'],
  'Another has the last use of the code first: market-flow/promos.test.ts makes it be said.': [
    'addPromoToCart promos.error.usedUp',
    'startMarketCheckout promos.error.usedUp',
    'startMarketCheckout promos.error.usedByYou',
  ],
  'It asks for no more than there is, and for one where there is nothing.': [
    'resumeSaved market.error.notEnough',
  ],
  'What is copied has a category, which is there, words that are still offered, and no number.': [
    'createProductCopy market.error.category',
    'createProductCopy market.error.term',
    'createProductCopy variants.error.articleTaken',
  ],
  'It is said of a file or a sum alone, before a transaction is opened.': [
    'takeStatementFile settlement.error.file.unread',
    'takeStatementFile settlement.error.file.letters',
    'takeStatementFile settlement.error.file.line',
    'takeStatementFile settlement.error.file.account',
    'takeStatementFile settlement.error.file.currency',
    'takeStatementFile settlement.error.file.tooMany',
    'takeStatementFile settlement.error.file.empty',
    'takeStatementFile settlement.error.file.future',
    ...['TooLarge', 'Pixels', 'Type', 'Broken', 'Virus'].map(
      (what) => `addAccreditationPaper applications.error.file${what}`,
    ),
    ...['Empty', 'TooLarge', 'Pixels', 'Type', 'Broken', 'Virus'].map(
      (what) => `submitRenewalPaper applications.error.file${what}`,
    ),
    'addDocument applications.error.filePixels',
    'addDocument applications.error.fileBroken',
    'addDocument applications.error.fileVirus',
    'submitHandOver applications.error.fileEmpty',
    'submitHandOver applications.error.fileTooLarge',
    'submitHandOver applications.error.filePixels',
    'submitHandOver applications.error.fileType',
    'submitHandOver applications.error.fileBroken',
    'submitHandOver applications.error.fileVirus',
    'submitAct applications.error.fileEmpty',
    'submitAct applications.error.fileTooLarge',
    'submitAct applications.error.filePixels',
    'submitAct applications.error.fileType',
    'submitAct applications.error.fileBroken',
    'submitAct applications.error.fileVirus',
    'signAssistance applications.error.fileEmpty',
    'signAssistance applications.error.fileTooLarge',
    'signAssistance applications.error.filePixels',
    'signAssistance applications.error.fileType',
    'signAssistance applications.error.fileBroken',
    'signAssistance applications.error.fileVirus',
    'addOfferPhoto market.error.photoPixels',
    'addOfferPhoto market.error.photoTooSmall',
    'addOfferPhoto market.error.photoNarrow',
    'addPhoto market.error.photoPixels',
    'addPhoto market.error.photoTooSmall',
    'addPhoto market.error.photoNarrow',
    ...['Pixels', 'TooSmall', 'Narrow'].map((what) => `addShopPhoto market.error.photo${what}`),
    'checkPayableAmount payments.error.amountTooSmall',
    'checkPayableAmount payments.error.amountTooLarge',
    'checkPayableAmount payments.error.refusedByProvider',
  ],
  'It is prepareRoleRequest that says it, which is driven into it.': [
    'askForRole admin.error.roleUnknown',
    'askForRole admin.error.organisationUnknown',
    'askForRole admin.error.roleAlreadyHeld',
    'askForRole admin.error.roleNotHeld',
    'askForRole admin.error.roleWaiting',
    'askForRole admin.error.termOver',
    'askForRole sides.error.changeRoles',
  ],
  'It comes before the first write, and administration/exports.test.ts makes it be said.': [
    'requestExport exports.error.notAllowed',
    'requestExport exports.error.groundMissing',
    'requestExport exports.error.tooManyAtWork',
    'cancelExport exports.error.notFound',
    'cancelExport exports.error.finished',
  ],
  'It comes before the first write, and administration/places.test.ts makes it be said.': [
    ...['keepCentre', 'keepOrganisation'].flatMap((command) => [
      `${command} admin.error.notAllowed`,
      `${command} admin.places.error.notFound`,
      `${command} admin.places.error.changed`,
    ]),
    'keepOrganisation admin.places.error.openTasks',
    'addOrganisation admin.error.notAllowed',
  ],
  'It comes before the first write, and administration/centres.test.ts makes it be said.': [
    'keepCentre admin.centres.error.nameTaken',
    'prepareCentre admin.error.notAllowed',
    ...['unknown', 'territories', 'nameTaken', 'waiting'].map(
      (code) => `prepareCentre admin.centres.error.${code}`,
    ),
    ...['notAllowed', 'proposalUnknown', 'proposalDecided'].map(
      (code) => `withdrawCentre admin.error.${code}`,
    ),
  ],
  'It comes before the first write, and administration/close-centre.test.ts makes it be said.': [
    ...['successor', 'day', 'closing', 'takesOver'].map(
      (code) => `prepareCentre admin.centres.error.${code}`,
    ),
  ],
  'It comes before the first write, and care/tasks.test.ts makes it be said.': [
    ...['notFound', 'notYours', 'notPossibleNow'].map((code) => `referElsewhere applications.error.${code}`),
    'referElsewhere sides.error.workOnCase',
    ...['notGiven', 'taskEnded', 'notAskedAgain', 'organisationMissing'].map(
      (code) => `referElsewhere care.error.${code}`,
    ),
  ],
  'It is prepareChange that says it, which prepareLaterDecision drives.': [
    'decideAppeal care.error.changeDayMissing',
  ],
  'It comes before the first write, and care/queue-offers.test.ts makes it be said.': [
    ...['queueUnknown', 'placeRecorded', 'freeOnOutside'].map((code) => `recordFreePlace care.error.${code}`),
    ...['createQueueOffer', 'preparePass'].flatMap((command) =>
      [
        ...['placeNotFound', 'placeClosed', 'placeOffered', 'passWaits', 'queueEmpty', 'firstChanged'],
        'firstProtected',
      ].map((code) => `${command} care.error.${code}`),
    ),
    ...['offerNotFound', 'offerMoved', 'offerOver', 'placeReasonOfGuardian'].map(
      (code) => `answerQueueOffer care.error.${code}`,
    ),
    ...['giveFreePlace', 'withdrawFreePlace'].flatMap((command) =>
      ['placeNotFound', 'placeClosed', 'firstProtected'].map((code) => `${command} care.error.${code}`),
    ),
    'giveFreePlace care.error.placeNotTaken',
    ...['decidePass', 'withdrawPass'].flatMap((command) =>
      ['placeNotFound', 'nothingPrepared', 'firstProtected'].map((code) => `${command} care.error.${code}`),
    ),
    ...['passOfHead', 'passTwoPeople', 'firstChanged'].map((code) => `decidePass care.error.${code}`),
    ...['createQueueOffer', 'preparePass', 'answerQueueOffer', 'giveFreePlace', 'withdrawFreePlace'].map(
      (command) => `${command} sides.error.workOnCase`,
    ),
    ...['decidePass', 'withdrawPass'].map((command) => `${command} sides.error.workOnCase`),
  ],
  'It comes before the first write, and makers/reviews.test.ts makes it be said.': [
    ...['saveReview', 'answerReview'].map((command) => `${command} makers.error.reviewAnswered`),
    ...['saveReview', 'answerReview', 'reportReview', 'decideReview'].map(
      (command) => `${command} makers.error.reviewNotFound`,
    ),
    ...['saveReview', 'answerReview', 'decideReview'].flatMap((command) => [
      `${command} makers.error.reviewMoved`,
      `${command} sides.error.reviewDevice`,
    ]),
    'saveAccess makers.error.makerNotFound',
  ],
  'The database says it when the order is written; vouchers/quotes/ceilings.test.ts makes it be said.': [
    'placeDeviceOrder quotes.error.raisedForOther',
  ],
  'It comes before the first write, and market/voices/product-reviews.test.ts makes it be said.': [
    ...['reviewNotFound', 'answered', 'moved'].map((code) => `answerProductReview voices.error.${code}`),
    ...['reviewNotFound', 'nothingToAsk'].map((code) => `askAboutProductReview voices.error.${code}`),
    // Its pictures are looked at as every picture is, before anything is written.
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `saveReviewWithPhotos market.error.${code}`,
    ),
    ...['reviewNotFound', 'moved', 'notChanged', 'tooManyPhotos'].map(
      (code) => `saveReviewWithPhotos voices.error.${code}`,
    ),
    'saveReviewWithPhotos sides.error.reviewProduct',
    'decideProductReview admin.error.notAllowed',
    ...['reviewNotFound', 'moved', 'lookedAlready'].map((code) => `decideProductReview voices.error.${code}`),
    ...['answerProductReview', 'decideProductReview'].map(
      (command) => `${command} sides.error.reviewProduct`,
    ),
  ],
  'It comes before the first write, and market/voices/product-questions.test.ts makes it be said.': [
    'submitProductQuestion market.error.productNotFound',
    'submitProductQuestion voices.error.tooManyQuestions',
    ...['questionNotFound', 'answered'].map((code) => `answerProductQuestion voices.error.${code}`),
    ...['questionNotFound', 'nothingToAsk'].map((code) => `askAboutProductQuestion voices.error.${code}`),
    'decideProductQuestion admin.error.notAllowed',
    ...['questionNotFound', 'moved', 'lookedAlready'].map(
      (code) => `decideProductQuestion voices.error.${code}`,
    ),
    ...['submitProductQuestion', 'answerProductQuestion', 'decideProductQuestion'].map(
      (command) => `${command} sides.error.reviewProduct`,
    ),
  ],
  'It comes before the first write, and market/organisations/requests.test.ts makes it be said.': [
    ...[
      'notAllowed',
      'notFound',
      'moved',
      'district',
      'dayOver',
      'category',
      'sellerGone',
      'tooManyPhotos',
    ].map((code) => `saveRequestWithPhotos requests.error.${code}`),
    ...['notFound', 'moved', 'noLines', 'dayOver', 'nobody'].map(
      (code) => `sendPriceRequest requests.error.${code}`,
    ),
    ...['notFound', 'moved'].map((code) => `withdrawPriceRequest requests.error.${code}`),
    ...['notFound', 'moved', 'shopClosed', 'noPrice', 'validUntilOver', 'tooManyRounds'].map(
      (code) => `submitPriceOffer requests.error.${code}`,
    ),
    ...['notFound', 'moved'].map((code) => `withdrawPriceOffer requests.error.${code}`),
    ...['notFound', 'moved', 'offerNotFound', 'offerOver'].map(
      (code) => `askPriceAgain requests.error.${code}`,
    ),
    ...['notFound', 'moved', 'offerNotFound', 'offerOver'].map(
      (code) => `takePriceOffer requests.error.${code}`,
    ),
    ...['notFound', 'moved', 'byYou', 'offerNotFound', 'offerOver'].map(
      (code) => `decidePriceChoice requests.error.${code}`,
    ),
    'setRequestLimit requests.error.notAllowed',
    ...['sendPriceRequest', 'takePriceOffer', 'decidePriceChoice', 'askPriceAgain'].map(
      (command) => `${command} purchasing.error.suspended`,
    ),
    'saveRequestWithPhotos purchasing.error.suspended',
    ...['sendPriceRequest', 'askPriceAgain', 'takePriceOffer', 'decidePriceChoice'].map(
      (command) => `${command} sides.error.askPrice`,
    ),
    ...['submitPriceOffer', 'withdrawPriceOffer'].map((command) => `${command} sides.error.offerPrice`),
  ],
  'It comes before the first write, and market-flow/fairs.test.ts makes it be said.': [
    'decideStand fairs.error.sellerClosed',
  ],
  'It comes before the first write, and market/voices/translations.test.ts makes it be said.': [
    ...['notFound', 'language', 'open', 'tooManyOpen'].map(
      (code) => `createTextRequest translations.error.${code}`,
    ),
    'createTextRequest market.error.sellerNotApproved',
    ...[
      'takeTextRequest',
      'releaseTextRequest',
      'submitTranslation',
      'approveTranslation',
      'returnTranslation',
      'withdrawTextRequest',
    ].flatMap((command) => [
      `${command} translations.error.notFound`,
      `${command} translations.error.moved`,
      `${command} sides.error.translate`,
    ]),
    'takeTextRequest translations.error.tooManyTaken',
    'submitTranslation translations.error.sourceChanged',
    ...['productChanged', 'shopChanged'].map((code) => `approveTranslation market.error.${code}`),
  ],
  'It comes before the first write, and market/organisations/contracts.test.ts makes it be said.': [
    ...[
      'submitContractTerms',
      'returnContract',
      'sendContractCode',
      'confirmContract',
      'closeContract',
      'answerContractEnd',
    ].flatMap((command) => [
      `${command} contracts.error.notFound`,
      `${command} contracts.error.moved`,
      `${command} sides.error.agreeContract`,
    ]),
    ...['stageSum', 'stageDay'].map((code) => `submitContractTerms contracts.error.${code}`),
    ...['suspended', 'limit'].flatMap((code) => [
      `sendContractCode contracts.error.${code}`,
      `confirmContract contracts.error.${code}`,
    ]),
    ...['noPhone', 'tooManyCodes'].map((code) => `sendContractCode contracts.error.${code}`),
    'answerContractEnd contracts.error.byYou',
  ],
  'It comes before the first write, and market/organisations/contract-stages.test.ts makes it be said.': [
    ...[
      'submitDelivery',
      'sendActCode',
      'approveDelivery',
      'refuseDelivery',
      'recordTransfer',
      'recordReceipt',
    ].flatMap((command) => [
      `${command} contracts.error.notFound`,
      `${command} contracts.error.moved`,
      `${command} sides.error.agreeContract`,
    ]),
    ...['deliveredOn', 'tooManyDeliveries'].map((code) => `submitDelivery contracts.error.${code}`),
    ...['noPhone', 'tooManyCodes'].map((code) => `sendActCode contracts.error.${code}`),
    'recordTransfer contracts.error.sentOn',
    ...['receivedOn', 'tooMuch'].map((code) => `recordReceipt contracts.error.${code}`),
  ],
  'It comes before the first write, and market/organisations/pool.test.ts makes it be said.': [
    ...['contracts.error.notFound', 'contracts.error.moved', 'contracts.error.suspended'].map(
      (code) => `createParts ${code}`,
    ),
    ...['nobody', 'dueOn', 'answerBy', 'seller', 'invited', 'tooMany', 'tooManyParts'].map(
      (code) => `createParts pool.error.${code}`,
    ),
    'createParts sides.error.agreeContract',
    'createParts sides.error.splitContract',
    ...['takePart', 'refusePart', 'withdrawPart', 'submitPartDelivery', 'decidePartDelivery'].flatMap(
      (command) => [
        `${command} pool.error.notFound`,
        `${command} pool.error.moved`,
        `${command} sides.error.splitContract`,
      ],
    ),
    ...['late', 'shopClosed', 'contractOver', 'beyondPace'].map((code) => `takePart pool.error.${code}`),
    ...['deliveredOn', 'broughtTooMany'].map((code) => `submitPartDelivery pool.error.${code}`),
    ...['acceptedTooMany', 'reason'].map((code) => `decidePartDelivery pool.error.${code}`),
    'recordPartTransfer pool.error.sentOn',
    ...['receivedOn', 'tooMuch'].map((code) => `recordPartReceipt pool.error.${code}`),
    ...['recordPartTransfer', 'recordPartReceipt'].flatMap((command) => [
      `${command} pool.error.notFound`,
      `${command} pool.error.moved`,
      `${command} sides.error.splitContract`,
    ]),
  ],
  'The wrong code counts, which is kept, and what was said already is skipped: contract-stages.test.ts.': [
    'approveDelivery contracts.error.wrongCode',
    'recordTransfer contracts.error.saidAlready',
  ],
  'What was said already is skipped: market/organisations/pool.test.ts.': [
    'recordPartTransfer contracts.error.saidAlready',
  ],
  'The wrong code counts, which is kept: market/organisations/contracts.test.ts.': [
    'confirmContract contracts.error.wrongCode',
  ],
  'It comes before the first write, and administration/content-pages.test.ts makes it be said.': [
    ...['savePageDraft', 'submitPage', 'decidePage'].flatMap((command) => [
      `${command} admin.error.notAllowed`,
      `${command} editorial.error.notFound`,
    ]),
    ...['taken', 'open', 'changed'].map((code) => `savePageDraft editorial.error.${code}`),
    ...['notYours', 'incomplete', 'past', 'toCome', 'open', 'nothingToRemove'].map(
      (code) => `submitPage editorial.error.${code}`,
    ),
    'decidePage editorial.error.decided',
    'decidePage sides.error.publishVersion',
  ],
  'It comes before the first write, and market/lists/front.test.ts makes it be said.': [
    ...['createFeature', 'decideFeature'].flatMap((command) => [
      `${command} admin.error.notAllowed`,
      `${command} sides.error.moderate`,
    ]),
    'createFeature front.error.products.notOnSale',
    ...['notFound', 'decided', 'corrected'].map((code) => `createFeature front.error.${code}`),
    ...['notFound', 'decided', 'over', 'own'].map((code) => `decideFeature front.error.${code}`),
  ],
  'It comes before the first write, and market/newsletter makes it be said.': [
    ...['createNewsletter', 'decideNewsletter'].map((command) => `${command} admin.error.notAllowed`),
    'createNewsletter newsletter.error.items.notOnSale',
    ...['notFound', 'decided', 'own'].map((code) => `decideNewsletter newsletter.error.${code}`),
    'startSubscription newsletter.error.textChanged',
    ...['notFound', 'linkOver'].map((code) => `confirmSubscription newsletter.error.${code}`),
    ...['notFound', 'ended'].map((code) => `setSubscription newsletter.error.${code}`),
    'endSubscription newsletter.error.notFound',
  ],
  'It comes before the first write, and administration/sellers.test.ts makes it be said.': [
    'approveSeller state.error.noEmployerStatus',
    'decideSeller state.error.noEmployerStatus',
  ],
  'It comes before the first write, and market/shops/apply-by-mandate.test.ts makes it be said.': [
    'approveSeller seller.error.mandateOver',
    'decideSeller seller.error.mandateOver',
  ],
  'It comes before the first write, and market/organisations/direct-contracts.test.ts makes it be said.': [
    ...['createStateCustomer', 'decideStateCustomer'].flatMap((command) => [
      `${command} admin.error.notAllowed`,
      `${command} purchasing.error.unknown`,
      `${command} sides.error.reviewPurchaser`,
      `${command} state.error.notConfirmed`,
    ]),
    'createStateCustomer state.error.open',
    ...['decided', 'own'].map((code) => `decideStateCustomer state.error.${code}`),
    ...[
      ...['saveRequestWithPhotos', 'sendPriceRequest', 'takePriceOffer'],
      ...['decidePriceChoice', 'sendContractCode', 'confirmContract'],
    ].map((command) => `${command} state.error.notCustomer`),
    ...['sendPriceRequest', 'takePriceOffer', 'decidePriceChoice'].map(
      (command) => `${command} requests.error.sellerGone`,
    ),
  ],
  'It comes before the first write, and market/favourites.test.ts makes it be said.': [
    'addFavourites market.error.productNotFound',
    'addFavourites voices.error.tooManyFavourites',
    'addProductWait market.error.productNotFound',
    'addProductWait voices.error.tooManyWaits',
    'addProductWait voices.error.thereAgain',
  ],
  'It comes before the first write, and market/voices/reports.test.ts makes it be said.': [
    'reportOnMarket voices.error.notFound',
    'keepReported admin.error.notAllowed',
    'keepReported voices.error.notFound',
    'keepReported voices.error.moved',
    'keepReported sides.error.reviewProduct',
  ],
  'It comes before the first write, and vouchers/helped makes it be said.': [
    'askAssistance vouchers.error.helpCentre',
    'askAssistance assistance.error.noVoucher',
    'askAssistance assistance.error.voucherPaper',
    'tryConsentCode assistance.error.noVoucher',
    ...['notAsked', 'codeOnly', 'noVoucher'].map((code) => `recordSpokenConsent assistance.error.${code}`),
    ...['placeDeviceOrder', 'cancelDeviceOrder', 'bookOrderVisit', 'askQuotes', 'askAgain'].map(
      (command) => `${command} sides.error.assist`,
    ),
  ],
  'It comes before the first write, and care/goods.test.ts makes it be said.': [
    ...['notFound', 'notYours', 'notPossibleNow'].map((code) => `handOverGoods applications.error.${code}`),
    'handOverGoods sides.error.workOnCase',
    ...['None', 'Items', 'Day', 'Ended'].map((code) => `handOverGoods care.error.goods${code}`),
    ...['NotFound', 'Answered', 'Text.missing'].map((code) => `answerGoodsHandover care.error.goods${code}`),
  ],
  'It comes before the first write, and administration/notice-texts.test.ts makes it be said.': [
    'prepareNoticeTexts admin.error.notAllowed',
    'prepareNoticeTexts admin.texts.error.unfit',
    'prepareNoticeTexts admin.texts.error.waiting',
    'prepareNoticeTexts admin.texts.error.nothingNew',
    'decideNoticeTexts admin.error.notAllowed',
    'decideNoticeTexts admin.error.proposalUnknown',
    'decideNoticeTexts admin.error.proposalDecided',
    'decideNoticeTexts sides.error.confirmParameter',
  ],
  'It comes before the first write, and administration/ask-for-role.test.ts makes it be said.': [
    'askForRole admin.error.notAllowed',
    'askForRole admin.error.personUnknown',
  ],
  'It comes before the first write, and applications/mandates.test.ts makes it be said.': [
    'requestMandate mandates.error.holderNotAdult',
    'recordDeskMandate mandates.error.holderNotAdult',
    'claimGuardianship mandates.error.notGuardian',
    'claimGuardianship mandates.error.answered',
    'submitApplication applications.error.mandateMissing',
  ],
  'It is said after the role was taken in the same step, and end-role.test.ts sees that nothing went.': [
    ...['endRole', 'endRoleAtOnce', 'confirmRoleAndHandOn'].flatMap((command) => [
      `${command} admin.error.workWithoutTaker`,
      `${command} admin.error.takerUnknown`,
      `${command} applications.error.takerBarred`,
    ]),
  ],
  'The type is shared with another command, and this one cannot come to it.': [
    ...['notGiven', 'actNotPossible', 'changeWaits', 'fromMonthMissing', 'appealWaits', 'otherPeople'].map(
      (code) => `decideAppeal care.error.${code}`,
    ),
    'cancelAtDesk market.error.parcelNotFound',
    'cancelAtDesk market.error.parcelMoved',
    'cancelAtDesk sides.error.sendParcel',
    'cancelAtDesk sides.error.cancelParcel',
    'cancelByBuyer sides.error.sendParcel',
    'cancelByBuyer sides.error.settleOrder',
    'cancelDeviceOrder sides.error.makeDevice',
    'answerOwnDevice sides.error.assist',
    'declineDeviceOrder sides.error.assist',
    'recordSpokenConsent applications.error.notOnline',
    'recordSpokenConsent assistance.error.noCorrection',
    'signAssistance assistance.error.noVoucher',
    'answerOwnDevice sides.error.makeDevice',
    'takeCase applications.error.notYours',
    'confirmDelivery sides.error.sendParcel',
    'confirmRoleAndHandOn admin.error.lastAdministrator',
    'giveBackCase sides.error.workOnCase',
    'recordNote applications.error.notYours',
    'refuseCase applications.error.checksMissing',
    'refuseCase applications.error.disagreementOpen',
    'endRoleAtOnce admin.error.roleWaiting',
    'setQuantity market.error.notEnoughMore',
  ],
  'What a return gives back is its own pieces, which returnPart is asked for after the step that is driven.':
    [
      ...['takeOfferAndRefund', 'receiveReturnAndRefund'].flatMap((command) => [
        ...['parcelMoved', 'refundNothing', 'refundTooMany', 'refundWhole'].map(
          (code) => `${command} market.error.${code}`,
        ),
        ...[`${command} sides.error.settleOrder`, `${command} returns.error.open`],
        `${command} disputes.error.holdsMoney`,
      ]),
      'takeOfferAndRefund sides.error.sendParcel',
    ],
  'What the desk gives back the commands are asked for that give it, which are driven by themselves.': [
    ...['parcelMoved', 'refundTooMany', 'refundWhole', 'refundWaits'].map(
      (code) => `returnPartAtDesk market.error.${code}`,
    ),
    'cancelAtDesk market.error.refundWaits',
    'decideDisputeAtDesk market.error.refundWaits',
    ...['waits', 'decided', 'decidedByYou', 'notSent', 'piecesForNothing'].map(
      (code) => `approveDeskRefundAndPay disputes.error.${code}`,
    ),
    'approveDeskRefundAndPay market.error.problemClosed',
    ...[
      ...[
        'parcelNotFound',
        'parcelMoved',
        'refundWaits',
        'nothingToCancel',
        'refundNothing',
        'refundTooMany',
      ],
      'refundWhole',
    ].map((code) => `approveDeskRefundAndPay market.error.${code}`),
    'approveDeskRefundAndPay sides.error.cancelParcel',
    ...['returnPartAtDesk', 'approveDeskRefundAndPay'].flatMap((command) => [
      ...[`${command} returns.error.open`, `${command} sides.error.sendParcel`],
      `${command} disputes.error.holdsMoney`,
      ...['notPaid', 'refundTooLarge', 'refundKeyReused'].map((code) => `${command} payments.error.${code}`),
    ]),
  ],
  'What a decision gives back returnPart is asked for, which is driven by itself; the desk is no side.': [
    ...['parcelMoved', 'refundWhole'].map((code) => `decideDisputeAtDesk market.error.${code}`),
    'decideDisputeAtDesk returns.error.open',
    'decideDisputeAtDesk disputes.error.holdsMoney',
    'decideDisputeAtDesk sides.error.sendParcel',
  ],
  'Pictures are looked at as every picture is, before anything is written.': [
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `submitReturnWithPhotos market.error.${code}`,
    ),
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `reportProblemWithPhotos market.error.${code}`,
    ),
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `answerDisputeWithPhotos market.error.${code}`,
    ),
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `sendMessageWithPhotos market.error.${code}`,
    ),
    ...['photoTooLarge', 'photoPixels', 'photoTooSmall', 'photoNarrow'].map(
      (code) => `saveRequestWithPhotos market.error.${code}`,
    ),
  ],
  'The ledger and the payments would have to disagree first, which the database refuses.': [
    ...['takeOfferAndRefund', 'receiveReturnAndRefund', 'decideDisputeAtDesk'].flatMap((command) =>
      ['notPaid', 'refundTooLarge', 'refundKeyReused'].map((code) => `${command} payments.error.${code}`),
    ),
    'cancelAndRefundParcel payments.error.notPaid',
    'returnPartAndRefund payments.error.notPaid',
    'cancelAtDesk payments.error.notPaid',
    'cancelAndRefundParcel payments.error.refundTooLarge',
    'returnPartAndRefund payments.error.refundTooLarge',
    'cancelAndRefundParcel payments.error.refundKeyReused',
    'returnPartAndRefund payments.error.refundKeyReused',
    'cancelByBuyer payments.error.notPaid',
    'cancelByBuyer payments.error.refundTooLarge',
    'cancelByBuyer payments.error.refundKeyReused',
    'cancelAtDesk payments.error.refundTooLarge',
    'cancelAtDesk payments.error.refundKeyReused',
    'confirmReturn payments.error.notPaid',
    'confirmReturn payments.error.refundTooLarge',
    'confirmReturn payments.error.refundKeyReused',
    'decideDispute payments.error.notPaid',
    'decideDispute payments.error.refundTooLarge',
    'decideDispute payments.error.refundKeyReused',
    'answerOwnDevice payments.error.notPaid',
    'answerOwnDevice payments.error.refundTooLarge',
    'answerOwnDevice payments.error.refundKeyReused',
    'cancelDeviceOrder payments.error.notPaid',
    'cancelDeviceOrder payments.error.refundTooLarge',
    'cancelDeviceOrder payments.error.refundKeyReused',
    'declineDeviceOrder payments.error.notPaid',
    'declineDeviceOrder payments.error.refundTooLarge',
    'declineDeviceOrder payments.error.refundKeyReused',
  ],
  'The provider says it after the hold was committed, and what was begun is kept: market-flow and payments/outcomes.test.ts.':
    [
      'giveUpCheckout payments.error.outcomeUnknown',
      'payDeviceOrder payments.error.amountTooSmall',
      'payDeviceOrder payments.error.amountTooLarge',
      'payDeviceOrder payments.error.alreadyPaid',
      'payDeviceOrder payments.error.processing',
      'payDeviceOrder payments.error.replaced',
      'payDeviceOrder payments.error.lapsed',
      'payDeviceOrder payments.error.refusedByProvider',
      'payDeviceOrder payments.error.providerUnavailable',
      'payDeviceOrder payments.error.outcomeUnknown',
      'placeDeviceOrder payments.error.refusedByProvider',
      'startMarketCheckout payments.error.amountTooSmall',
      'startMarketCheckout payments.error.amountTooLarge',
      'startMarketCheckout payments.error.alreadyPaid',
      'startMarketCheckout payments.error.processing',
      'startMarketCheckout payments.error.replaced',
      'startMarketCheckout payments.error.lapsed',
      'startMarketCheckout payments.error.refusedByProvider',
      'startMarketCheckout payments.error.providerUnavailable',
      'startMarketCheckout payments.error.outcomeUnknown',
    ],
  'It is said where the country has one centre alone.': [
    'appealRenewal vouchers.error.renewalNoCentre',
    'appealCeiling vouchers.error.renewalNoCentre',
  ],
}

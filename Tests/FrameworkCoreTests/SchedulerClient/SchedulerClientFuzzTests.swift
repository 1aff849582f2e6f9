import FrameworkCore
import MesosBase
import MesosWire
import Testing

/// A host that does as it is told in a random order, and notes what a machine must never do.
private struct RandomHost {
    var bench: SchedulerBench
    var random: SeededGenerator
    var problems: [String] = []

    private var opening: ConnectionID?
    private var open: ConnectionID?
    private var isReceiving = false
    private var unsent: [CallOrigin] = []
    private var callback: (number: UInt64, callback: SchedulerCallback)?
    private var unanswered: [CallID] = []
    private var lastCall: UInt64 = 0
    private var lastOffer = 0
    private var isStreamOpen = false
    private(set) var outcome: SchedulerOutcome?
    private(set) var callbackCount = 0

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        bench = Client.idle { $0.callbackLimit = 4 }
        apply(.started)
    }

    mutating func apply(_ input: SchedulerClientInput) {
        for effect in bench.apply(input) { carryOut(effect) }
    }

    private mutating func carryOut(_ effect: SchedulerClientEffect) {
        if outcome != nil, case .answer = effect {
        } else if outcome != nil {
            problems.append("after the end: \(effect)")
        }
        switch effect {
        case .connect(let id):
            if opening != nil || open != nil { problems.append("two connections") }
            opening = id
        case .disconnect(let id):
            if id != opening, id != open { problems.append("closed what is not open") }
            (opening, open, isReceiving, isStreamOpen, unsent) = (nil, nil, false, false, [])
        case .receive(let id):
            if id != open || isReceiving { problems.append("received twice or from nowhere") }
            isReceiving = true
        case .send(let id, let call, let origin):
            if id != open { problems.append("sent to nowhere: \(call)") }
            if call.type != .subscribe, call.frameworkID == nil { problems.append("no framework: \(call)") }
            unsent.append(origin)
        case .answer(let id, _):
            guard let index = unanswered.firstIndex(of: id) else { return problems.append("answered twice") }
            unanswered.remove(at: index)
        case .deliver(let number, let next):
            if callback != nil { problems.append("two callbacks at a time") }
            callback = (number, next)
            callbackCount += 1
        case .publish: break
        case .finish(let result): outcome = result
        }
    }

    mutating func step(_ number: Int) {
        bench.milliseconds += Int64.random(in: 0...500, using: &random)
        switch Int.random(in: 0..<12, using: &random) {
        case 0, 1, 2: connectOrSend()
        case 3, 4: receive()
        case 5, 6: returnCallback()
        case 7, 8: call()
        case 9: loseConnection()
        default:
            if let deadline = bench.nextDeadline { bench.milliseconds = max(bench.milliseconds, deadline) }
            apply(.deadlineReached)
        }
        if number == 900 { apply(.stopRequested(teardown: Bool.random(using: &random))) }
    }

    private mutating func connectOrSend() {
        if let id = opening {
            opening = nil
            open = id
            apply(.connected(id))
        } else if let id = open, !unsent.isEmpty {
            let origin = unsent.removeFirst()
            if origin == .subscription { isStreamOpen = true }
            apply(.sent(id, origin))
        }
    }

    private mutating func receive() {
        guard let id = open, isReceiving else { return }
        isReceiving = false
        guard bench.machine.phase == .subscribed else { return apply(.received(id, [.subscribed(heartbeat: 1)])) }
        var events: [V1.Scheduler.Event] = []
        for _ in 0...Int.random(in: 0..<4, using: &random) {
            lastOffer += 1
            switch Int.random(in: 0..<4, using: &random) {
            case 0: events.append(.offers(OfferID("O\(lastOffer)")))
            case 1: events.append(.rescind(OfferID("O\(lastOffer - 1)")))
            case 2: events.append(.update(.status("t", .running, uuid: [1])))
            default: events.append(.heartbeat)
            }
        }
        apply(.received(id, events))
    }

    private mutating func returnCallback() {
        guard let number = callback?.number else { return }
        callback = nil
        if Int.random(in: 0..<20, using: &random) == 0 {
            apply(.callbackThrew(number, .interrupted))
        } else {
            apply(.callbackReturned(number))
        }
    }

    private mutating func call() {
        lastCall += 1
        unanswered.append(CallID(lastCall))
        apply(.called(CallID(lastCall), .decline(OfferID("O\(lastOffer)"))))
    }

    private mutating func loseConnection() {
        guard Int.random(in: 0..<4, using: &random) == 0, let id = open ?? opening else { return }
        apply(.connectionFailed(id, .connectionLost("cut")))
    }

    /// Carries everything out that is still to be done.
    mutating func settle() {
        for _ in 0..<200 where outcome == nil {
            connectOrSend()
            receive()
            returnCallback()
            if let deadline = bench.nextDeadline { bench.milliseconds = max(bench.milliseconds, deadline) }
            apply(.deadlineReached)
        }
        if outcome == nil { problems.append("never ended") }
        if !unanswered.isEmpty { problems.append("never answered: \(unanswered)") }
        if open != nil || opening != nil { problems.append("left a connection open") }
    }
}

@Suite struct SchedulerClientFuzzTests {
    @Test(arguments: 0..<100 as Range<UInt64>) func keepsItsRulesWhateverHappens(_ seed: UInt64) {
        var host = RandomHost(seed: seed)
        for number in 0..<1_000 { host.step(number) }
        host.settle()
        #expect(host.problems == [])
        #expect(host.callbackCount > 10)
    }

    @Test func theSameSeedGivesTheSameRun() {
        func run() -> (SchedulerOutcome?, Int, Int64) {
            var host = RandomHost(seed: 7)
            for number in 0..<1_000 { host.step(number) }
            host.settle()
            return (host.outcome, host.callbackCount, host.bench.milliseconds)
        }
        #expect(run() == run())
    }
}

import MesosBase
import MesosWire

/// One check of one task: when to look, and what follows from what was seen.
///
/// A general check tells of every change of its status. A check of the task's health tells when the task first is well,
/// of each failure and of each recovery, and when the task has failed once too often.
struct CheckMachine: StateMachine {
    enum Input: Sendable {
        case taskStarted
        /// The look of this number has ended.
        case probeEnded(UInt64, Probe.Outcome)
        case deadlineReached
    }

    enum Effect: Sendable, Equatable {
        /// Look at the task.
        case probe(UInt64)
        case statusChanged(V1.CheckStatusInfo)
        /// `isDeadly` if the task is to be killed.
        case healthReported(isHealthy: Bool, isDeadly: Bool)
        /// A look has failed, whatever follows from it.
        case failed(String)
    }

    /// A check that is to be made without a pause would do nothing but look.
    static let shortestInterval = Duration.milliseconds(100)

    let plan: CheckPlan
    private(set) var nextDeadline: Instant?
    /// The look that is being taken.
    private(set) var outstanding: UInt64?
    private var lastNumber: UInt64 = 0
    private var startedAt = Instant.zero
    private var wasEverHealthy = false
    private var failures: UInt32 = 0
    private var lastStatus: V1.CheckStatusInfo

    init(_ plan: CheckPlan) {
        self.plan = plan
        lastStatus = V1.CheckStatusInfo(emptyOf: plan.kind)
    }

    mutating func apply(_ input: Input, in turn: inout Turn<Effect>) {
        switch input {
        case .taskStarted:
            startedAt = turn.now
            nextDeadline = turn.now + plan.delay
        case .deadlineReached:
            guard let deadline = nextDeadline, deadline <= turn.now else { return }
            nextDeadline = nil
            lastNumber += 1
            outstanding = lastNumber
            turn.emit(.probe(lastNumber))
        case .probeEnded(let number, let outcome):
            guard number == outstanding else { return }
            outstanding = nil
            nextDeadline = turn.now + max(plan.interval, Self.shortestInterval)
            let (status, problem) = read(outcome)
            if let problem { turn.emit(.failed(problem)) }
            if let health = plan.health {
                assess(health, isFailure: problem != nil, in: &turn)
            } else if status != lastStatus {
                lastStatus = status
                turn.emit(.statusChanged(status))
            }
        }
    }

    private mutating func assess(_ health: CheckPlan.Health, isFailure: Bool, in turn: inout Turn<Effect>) {
        guard isFailure else {
            if !wasEverHealthy || failures > 0 { turn.emit(.healthReported(isHealthy: true, isDeadly: false)) }
            wasEverHealthy = true
            failures = 0
            return
        }
        let isForgiven =
            !wasEverHealthy && health.gracePeriod > .zero && turn.now - startedAt <= health.gracePeriod
        guard !isForgiven else { return }
        if failures < .max { failures += 1 }
        turn.emit(.healthReported(isHealthy: false, isDeadly: failures >= health.consecutiveFailures))
    }

    /// The status that a look has shown, and what is wrong: with the look, or for a check of health with the task.
    private func read(_ outcome: Probe.Outcome) -> (status: V1.CheckStatusInfo, problem: String?) {
        var status = V1.CheckStatusInfo(emptyOf: plan.kind)
        let isHealth = plan.health != nil
        switch (outcome, plan.kind) {
        case (.exited(let exit), .command):
            guard let code = exit.exitCode else { return (status, "Command \(exit.message)") }
            status.command?.exitCode = code
            return (status, isHealth && code != 0 ? "Command \(exit.message)" : nil)
        case (.answered(let code), .http):
            status.http?.statusCode = code
            let isGood = (200..<400).contains(code)
            return (status, isHealth && !isGood ? "Unexpected HTTP response code: \(code)" : nil)
        case (.connected(let succeeded), .tcp):
            status.tcp?.succeeded = succeeded
            return (status, isHealth && !succeeded ? "TCP connection failed" : nil)
        case (.failed(let sentence), _):
            return (status, sentence)
        case (.exited, _), (.answered, _), (.connected, _):
            return (status, "the look was taken at something else")
        }
    }
}

extension V1.CheckStatusInfo {
    /// What is said of a check of this kind as long as nothing is known.
    init(emptyOf kind: V1.CheckInfo.Kind) {
        switch kind {
        case .command: self.init(type: .command, command: V1.CheckStatusInfo.Command())
        case .http: self.init(type: .http, http: V1.CheckStatusInfo.HTTP())
        case .tcp: self.init(type: .tcp, tcp: V1.CheckStatusInfo.TCP())
        case .unknown: self.init()
        }
    }
}

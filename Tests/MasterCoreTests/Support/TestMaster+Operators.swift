import MasterCore
import MesosBase
import MesosWire

/// A host that says of itself what a test can tell again.
struct TestHost: HostFacts {
    var version: V1.VersionInfo { V1.VersionInfo(version: "1.2.3") }

    func flags(of master: MasterMachine) -> [V1.Flag] {
        [V1.Flag(name: "hostname", value: master.configuration.hostname)]
    }

    func metrics(of master: MasterMachine) -> [V1.Metric] {
        [V1.Metric(name: "master/agents", value: Double(master.snapshot.agents.count))]
    }
}

extension TestMaster {
    func answer(_ question: OperatorQuestion) -> V1.Master.Response {
        machine.answer(question, from: TestHost())
    }

    /// An operator asks for something under a number.
    @discardableResult
    mutating func ask(_ request: OperatorRequest, _ number: UInt64 = 1) -> [MasterMachine.Effect] {
        apply(.operatorAsked(OperatorRequestID(number), request))
    }

    /// An operator follows the cluster's events over a stream of this number.
    @discardableResult
    mutating func follow(over connection: UInt64 = 1) -> [MasterMachine.Effect] {
        apply(.operatorSubscribed(OperatorConnectionID(connection)))
    }
}

/// How an operator's request is answered.
func toOperator(_ number: UInt64 = 1, _ error: OperatorError? = nil) -> MasterMachine.Effect {
    .answerOperator(OperatorRequestID(number), error)
}

extension [MasterMachine.Effect] {
    /// The events that an operator's stream of this number is sent.
    func events(over connection: UInt64 = 1) -> [V1.Master.Event] {
        compactMap { effect in
            if case .sendToOperator(OperatorConnectionID(connection), let event) = effect { event } else { nil }
        }
    }
}

import MesosBase
import MesosResources
import MesosWire

extension MasterMachine {
    func frameworksAnswer(_ usage: Usage) -> V1.Master.Response.GetFrameworks {
        .init(
            frameworks: frameworks.values.map { answer(about: $0, using: usage.frameworks[$0.id] ?? Resources()) },
            completedFrameworks: completedFrameworks.map { answer(about: $0, using: Resources()) })
    }

    private func answer(
        about framework: FrameworkRecord, using used: Resources
    ) -> V1.Master.Response.GetFrameworks.Framework {
        let outstanding = framework.offers.keys.compactMap { offers[$0] }
        var answer = Self.summary(of: framework)
        answer.registeredTime = framework.subscriptionTime.map { V1.TimeInfo($0) }
        answer.reregisteredTime = framework.resubscriptionTime.map { V1.TimeInfo($0) }
        answer.unregisteredTime = framework.unregisteredTime.map { V1.TimeInfo($0) }
        answer.offers = outstanding.compactMap(wholeOffer)
        answer.allocatedResources = used.endpointWireValue
        answer.offeredResources = outstanding.reduce(into: Resources()) { $0 += $1.resources }.endpointWireValue
        answer.offerConstraints = framework.offerConstraints ?? V1.Scheduler.OfferConstraints()
        return answer
    }

    /// What events say of a framework: all three times, those that never were as zero, and nothing that it holds.
    static func summary(of framework: FrameworkRecord) -> V1.Master.Response.GetFrameworks.Framework {
        let never = Timestamp(nanoseconds: 0)
        return .init(
            frameworkInfo: framework.info, active: framework.isConnected, connected: framework.isConnected,
            recovered: framework.isRecovered,
            registeredTime: V1.TimeInfo(framework.subscriptionTime ?? never),
            reregisteredTime: V1.TimeInfo(framework.resubscriptionTime ?? never),
            unregisteredTime: V1.TimeInfo(framework.unregisteredTime ?? never))
    }
}

extension FrameworkRecord {
    /// When the framework subscribed first; never if only agents have told of it.
    fileprivate var subscriptionTime: Timestamp? { isRecovered ? nil : registeredTime }

    /// When it subscribed last.
    fileprivate var resubscriptionTime: Timestamp? { isRecovered ? nil : reregisteredTime ?? registeredTime }
}

import MasterCore
import MesosBase
import MesosResources
import MesosWire

extension TestMaster {
    /// A subscribed framework, and an offer of an agent that can hold tasks to limits.
    static func readyForGroups(_ info: FrameworkInfo = FrameworkInfo(user: "nobody", name: "f")) -> TestMaster {
        var master = TestMaster()
        master.subscribe(info)
        master.register("a", podResources, capabilities: [.taskResourceLimits])
        master.offer(podResources, role: info.roles.first ?? "*")
        _ = master.allocatorCalls()
        return master
    }

    static let podResources: Resources = "cpus:4;mem:1024;disk:1024;ports:[1-9];tapes:{a,b}"

    /// Accepts an offer to launch tasks together.
    @discardableResult
    mutating func launchGroup(
        _ tasks: [TaskInfo], by executor: ExecutorInfo = .pod, on offer: Int = 0, filters: Filters? = nil
    ) -> [MasterMachine.Effect] {
        accept([.group(tasks, by: executor)], on: offer, filters: filters)
    }

    /// Accepts an offer for operations.
    @discardableResult
    mutating func accept(
        _ operations: [V1.Offer.Operation], on offer: Int = 0, filters: Filters? = nil
    ) -> [MasterMachine.Effect] {
        call(.accept) {
            $0.accept = .init(offerIDs: [Self.offer(offer)], operations: operations, filters: filters)
        }
    }
}

extension V1.Offer.Operation {
    static func group(_ tasks: [TaskInfo], by executor: ExecutorInfo = .pod) -> V1.Offer.Operation {
        .init(type: .launchGroup, launchGroup: .init(executor: executor, taskGroup: .init(tasks: tasks)))
    }
}

extension ExecutorInfo {
    /// The executor of task groups, as a framework has to describe it.
    static let pod = ExecutorInfo(
        executorID: "pod", resources: Resources("cpus:0.1;mem:32;disk:32").wireValue, frameworkID: TestMaster.f0,
        type: .default)
}

extension [MasterMachine.Effect] {
    /// The task groups that agents are told to run.
    var groups: [Internal.RunTaskGroupMessage] {
        messages.compactMap { message in
            if case .runTaskGroup(let group) = message { group } else { nil }
        }
    }
}

public import MesosWire

extension MasterClient {
    /// Makes the master's log more detailed, or less, for some time.
    public func setLoggingLevel(_ level: UInt32, for time: Duration) async throws(OperatorClientError) {
        try await tell(.setLoggingLevel) {
            $0.setLoggingLevel = V1.Master.Call.SetLoggingLevel(level: level, duration: V1.DurationInfo(time))
        }
    }

    /// Ends a framework and all it runs, connected or not.
    public func teardown(_ framework: FrameworkID) async throws(OperatorClientError) {
        try await tell(.teardown) { $0.teardown = V1.Master.Call.Teardown(frameworkID: framework) }
    }

    /// Gives an agent up that will never come back.
    public func markAgentGone(_ agent: AgentID) async throws(OperatorClientError) {
        try await tell(.markAgentGone) { $0.markAgentGone = V1.Master.Call.MarkAgentGone(agentID: agent) }
    }

    /// Lets an agent's tasks end and launches no more there, until it is reactivated.
    ///
    /// - Parameters:
    ///   - agent: Which agent.
    ///   - grace: The longest that a task may take to end; by default what its framework allows.
    ///   - thenGone: Whether the agent is given up when nothing runs on it any more.
    public func drain(
        _ agent: AgentID, within grace: Duration? = nil, thenGone: Bool = false
    ) async throws(OperatorClientError) {
        try await tell(.drainAgent) {
            $0.drainAgent = V1.Master.Call.DrainAgent(
                agentID: agent, maxGracePeriod: grace.map(V1.ProtobufDuration.init), markGone: thenGone)
        }
    }

    /// Launches nothing more on an agent, until it is reactivated; what runs there goes on.
    public func deactivate(_ agent: AgentID) async throws(OperatorClientError) {
        try await tell(.deactivateAgent) { $0.deactivateAgent = V1.Master.Call.DeactivateAgent(agentID: agent) }
    }

    /// Offers an agent's resources again.
    public func reactivate(_ agent: AgentID) async throws(OperatorClientError) {
        try await tell(.reactivateAgent) { $0.reactivateAgent = V1.Master.Call.ReactivateAgent(agentID: agent) }
    }

    /// Lets roles count more, or less, than before; those that are not named keep their weights.
    public func updateWeights(_ weights: [V1.WeightInfo]) async throws(OperatorClientError) {
        try await tell(.updateWeights) { $0.updateWeights = V1.Master.Call.UpdateWeights(weightInfos: weights) }
    }

    /// Promises resources to roles, and limits them.
    ///
    /// - Parameters:
    ///   - quotas: What each named role is promised, and the most it may have.
    ///   - force: Whether to go on where the master sees that the promise cannot be kept.
    public func updateQuota(
        _ quotas: [V1.Quota.QuotaConfig], force: Bool = false
    ) async throws(OperatorClientError) {
        try await tell(.updateQuota) {
            $0.updateQuota = V1.Master.Call.UpdateQuota(force: force, quotaConfigs: quotas)
        }
    }

    /// Takes a role's quota away: it is promised nothing and not limited any more. No offer is taken back for that.
    ///
    /// Ask for ``quota()`` first: a master of Apache Mesos 1.11 crashes if the role has none.
    public func removeQuota(of role: String) async throws(OperatorClientError) {
        try await tell(.removeQuota) { $0.removeQuota = V1.Master.Call.RemoveQuota(role: role) }
    }

    /// Says when which machines will be taken out of service; it replaces what was said before.
    public func updateMaintenanceSchedule(_ schedule: V1.Maintenance.Schedule) async throws(OperatorClientError) {
        try await tell(.updateMaintenanceSchedule) {
            $0.updateMaintenanceSchedule = V1.Master.Call.UpdateMaintenanceSchedule(schedule: schedule)
        }
    }

    /// Takes machines out of service: their agents are told to end.
    public func startMaintenance(of machines: [V1.MachineID]) async throws(OperatorClientError) {
        try await tell(.startMaintenance) {
            $0.startMaintenance = V1.Master.Call.StartMaintenance(machines: machines)
        }
    }

    /// Takes machines into service again.
    public func stopMaintenance(of machines: [V1.MachineID]) async throws(OperatorClientError) {
        try await tell(.stopMaintenance) { $0.stopMaintenance = V1.Master.Call.StopMaintenance(machines: machines) }
    }

    /// Reserves resources of an agent for a role.
    public func reserve(_ resources: [V1.Resource], on agent: AgentID) async throws(OperatorClientError) {
        try await tell(.reserveResources) {
            $0.reserveResources = V1.Master.Call.ReserveResources(agentID: agent, resources: resources)
        }
    }

    /// Gives reserved resources of an agent back to all.
    public func unreserve(_ resources: [V1.Resource], on agent: AgentID) async throws(OperatorClientError) {
        try await tell(.unreserveResources) {
            $0.unreserveResources = V1.Master.Call.UnreserveResources(agentID: agent, resources: resources)
        }
    }

    /// Makes persistent volumes of reserved disk.
    public func createVolumes(_ volumes: [V1.Resource], on agent: AgentID) async throws(OperatorClientError) {
        try await tell(.createVolumes) {
            $0.createVolumes = V1.Master.Call.CreateVolumes(agentID: agent, volumes: volumes)
        }
    }

    /// Destroys persistent volumes, with what is on them.
    public func destroyVolumes(_ volumes: [V1.Resource], on agent: AgentID) async throws(OperatorClientError) {
        try await tell(.destroyVolumes) {
            $0.destroyVolumes = V1.Master.Call.DestroyVolumes(agentID: agent, volumes: volumes)
        }
    }

    /// Adds disk to a persistent volume.
    public func growVolume(
        _ volume: V1.Resource, by addition: V1.Resource, on agent: AgentID
    ) async throws(OperatorClientError) {
        try await tell(.growVolume) {
            $0.growVolume = V1.Master.Call.GrowVolume(volume: volume, addition: addition, agentID: agent)
        }
    }

    /// Takes disk from a persistent volume: so many mebibytes.
    public func shrinkVolume(
        _ volume: V1.Resource, by mebibytes: Double, on agent: AgentID
    ) async throws(OperatorClientError) {
        try await tell(.shrinkVolume) {
            $0.shrinkVolume = V1.Master.Call.ShrinkVolume(
                volume: volume, subtract: V1.Value.Scalar(value: mebibytes), agentID: agent)
        }
    }
}

extension V1.ProtobufDuration {
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        self.init(seconds: seconds, nanos: Int32(attoseconds / 1_000_000_000))
    }
}

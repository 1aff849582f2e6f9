import Foundation
import MesosKit
import Testing

@testable import mesos

/// What operators are shown of roles, quotas and weights.
@Suite struct RoleReportTests {
    private static let roles = [
        RoleHoldings(role: "*", frameworks: ["f"]),
        RoleHoldings(
            role: "ads", weight: 2.5, frameworks: ["f", "g"], allocated: ["cpus": 1.25, "mem": 64],
            offered: ["cpus": 2], reserved: ["disk": 1_000], consumed: ["cpus": 1.25, "disk": 1_000, "mem": 64],
            quota: Quota(guarantees: ["cpus": 2, "mem": 128], limits: ["cpus": 4, "gpus": 0])),
        RoleHoldings(role: "ads/web", allocated: ["cpus": 1.25], consumed: ["cpus": 1.25]),
    ]

    @Test func aLineIsForEachResourceOfARole() {
        #expect(
            RoleTable(roles: Self.roles).text == """
                ROLE     WEIGHT  FRAMEWORKS  RESOURCE   ALLOCATED  OFFERED  RESERVED  QUOTA
                *             1           1  -                  -        -         -  -
                ads         2.5           2  cpus            1.25        2         0  2 to 4
                                             disk (MB)          0        0      1000  -
                                             gpus               0        0         0  at most 0
                                             mem (MB)          64        0         0  at least 128
                ads/web       1           0  cpus            1.25        0         0  -

                """)
    }

    @Test func aLineIsForEachResourceOfAQuota() {
        #expect(
            QuotaTable(Self.roles).text == """
                ROLE  RESOURCE  GUARANTEE  CONSUMED  LIMIT
                ads   cpus              2      1.25      4
                      gpus              -         0      0
                      mem (MB)        128        64      -

                """)
    }

    @Test func programsReadOneDocument() {
        let quota =
            #""guarantees":{"cpus":2.0,"mem":128.0},"limits":{"cpus":4.0,"gpus":0.0},"#
            + #""consumed":{"cpus":1.25,"disk":1000.0,"mem":64.0}}"#
        #expect(
            String(decoding: QuotaTable(Self.roles).json, as: UTF8.self)
                == #"{"quotas":[{"role":"ads",\#(quota)]}"#)
        #expect(
            String(decoding: RoleTable(roles: [Self.roles[1]]).json, as: UTF8.self)
                == #"{"roles":[{"name":"ads","weight":2.5,"frameworks":["f","g"],"allocated":{"cpus":1.25,"mem":64.0},"#
                + #""offered":{"cpus":2.0},"reserved":{"disk":1000.0},\#(quota)]}"#)
        #expect(
            String(decoding: WeightCommand.json([V1.WeightInfo(weight: 2, role: "ads")]), as: UTF8.self)
                == #"{"weights":[{"role":"ads","weight":2.0}]}"#)
    }

    @Test func weightsAreListedByRole() {
        let weights = [V1.WeightInfo(weight: 2, role: "web"), V1.WeightInfo(weight: 0.5, role: "ads")]
        #expect(
            WeightCommand.text(weights) == """
                ROLE  WEIGHT
                ads      0.5
                web        2

                """)
        #expect(WeightCommand.sentence(weights) == "The role 'web' counts 2, the role 'ads' counts 0.5.\n")
    }

    @Test func whatIsSetIsSaid() {
        #expect(
            QuotaCommand.sentence(Quota(guarantees: ["cpus": 1]), of: "ads")
                == "The role 'ads' is guaranteed cpus:1 and may have as much as there is.\n")
        #expect(
            QuotaCommand.sentence(Quota(limits: ["cpus": 1, "mem": 64]), of: "ads")
                == "The role 'ads' is guaranteed nothing and may have cpus:1; mem:64 at most.\n")
    }

    @Test func aRefusalThatCanBeOverruledSaysHow() {
        #expect(
            MasterRefusal(.refused(status: 400, message: "no (use 'force' flag to bypass this check)")).description
                == "the master refuses: no; --force sets it all the same")
        #expect(MasterRefusal(.refused(status: 400, message: "never")).description == "the master refuses: never")
        #expect(MasterRefusal(.unreachable("x")).description == "there was no answer: x")
    }
}

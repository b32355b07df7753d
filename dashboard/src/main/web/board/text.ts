import { inBoth } from "../text/both.ts";
import { counted, one } from "../text/numbers.ts";

export const text = inBoth(
  {
    heading: "舆情值班实时看板",
    overview: "总览",
    countOpen: "处置中事件",
    countOverdue: "逾期时段",
    countMissed: "漏报时段",
    countDueSoon: "即将到期",
    countUnacknowledged: "待确认通知",

    incidents: "舆情事件",
    openIncident: "立案",
    show: "显示",
    showOngoing: "处置中",
    showAll: "全部",
    noIncidents: "目前没有处置中的舆情事件。值班员可从下方的舆情话题立案，或按电话、来文人工立案。",

    nextSlot: "下一时段",
    noSlot: "目前没有待报时段",
    furtherSlots: "后续时段",
    slotsUnmet: "逾期与漏报",
    olderUnmet: (count: number) => `另有 ${count} 个较早的时段`,

    stories: "舆情话题",
    noStories: "目前没有舆情话题。监测信息命中关键词方案后，会在这里汇成话题。",
    furtherStories: (count: number) => `显示其余 ${count} 个话题`,
    fewerStories: "收起",

    notifications: "待确认通知",
    noNotifications: "没有待确认的通知。",
    furtherNotifications: (count: number) => `另有 ${count} 条待确认通知`,
  },
  {
    heading: "Duty room live board",
    overview: "Overview",
    countOpen: "Ongoing incidents",
    countOverdue: "Overdue slots",
    countMissed: "Missed slots",
    countDueSoon: "Due soon",
    countUnacknowledged: "To acknowledge",

    incidents: "Incidents",
    openIncident: "Open an incident",
    show: "Show",
    showOngoing: "Ongoing",
    showAll: "All",
    noIncidents:
      "No incident is being handled. The duty officer can open one from a story below, or by hand from a call or a letter.",

    nextSlot: "Next slot",
    noSlot: "Nothing is owed at present",
    furtherSlots: "Further slots",
    slotsUnmet: "Overdue and missed",
    olderUnmet: (count: number) => `${one(count, "older slot", "older slots")} besides`,

    stories: "Stories",
    noStories: "No story at present. Detections that match a watch-list are grouped into stories here.",
    furtherStories: (count: number) => `Show ${one(count, "more story", "more stories")}`,
    fewerStories: "Show fewer",

    notifications: "To acknowledge",
    noNotifications: "Nothing waits for an acknowledgement.",
    furtherNotifications: (count: number) => `${counted(count)} more to acknowledge`,
  },
);
